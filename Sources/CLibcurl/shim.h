#include <curl/curl.h>
#include <dlfcn.h>
#include <stdbool.h>

// libcurl's functions, looked up in a library that is loaded when it is needed; never change once loaded.
// Each has the type the header gives it, so a call that does not fit is an error when compiling.
struct __attribute__((swift_attr("@Sendable"))) skridt_curl {
    __typeof__(curl_global_init) *global_init;
    __typeof__(curl_free) *free;
    __typeof__(curl_url) *url;
    __typeof__(curl_url_cleanup) *url_cleanup;
    __typeof__(curl_url_get) *url_get;
    __typeof__(curl_url_set) *url_set;
    __typeof__(curl_slist_append) *slist_append;
    __typeof__(curl_slist_free_all) *slist_free_all;
    __typeof__(curl_easy_init) *easy_init;
    __typeof__(curl_easy_cleanup) *easy_cleanup;
    __typeof__(curl_easy_reset) *easy_reset;
    __typeof__(curl_easy_perform) *easy_perform;
    __typeof__(curl_easy_setopt) *easy_setopt;
    __typeof__(curl_easy_getinfo) *easy_getinfo;
};

// Loads the library `name` for the rest of the process; false if it, or one of the functions, is not there.
static inline bool skridt_curl_load(const char *name, struct skridt_curl *curl) {
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
#define SKRIDT_FOUND(function) \
    ((curl->function = (__typeof__(curl->function))dlsym(library, "curl_" #function)) != NULL)
    bool found = SKRIDT_FOUND(global_init) && SKRIDT_FOUND(free) && SKRIDT_FOUND(url)
        && SKRIDT_FOUND(url_cleanup) && SKRIDT_FOUND(url_get) && SKRIDT_FOUND(url_set)
        && SKRIDT_FOUND(slist_append) && SKRIDT_FOUND(slist_free_all) && SKRIDT_FOUND(easy_init)
        && SKRIDT_FOUND(easy_cleanup) && SKRIDT_FOUND(easy_reset) && SKRIDT_FOUND(easy_perform)
        && SKRIDT_FOUND(easy_setopt) && SKRIDT_FOUND(easy_getinfo);
#undef SKRIDT_FOUND
    if (!found) dlclose(library);
    return found;
}

// Swift cannot call variadic C functions: one wrapper for each type of argument.

static inline CURLcode skridt_curl_set_long(
    struct skridt_curl curl, CURL *handle, CURLoption option, long value) {
    return curl.easy_setopt(handle, option, value);
}

static inline CURLcode skridt_curl_set_size(
    struct skridt_curl curl, CURL *handle, CURLoption option, curl_off_t value) {
    return curl.easy_setopt(handle, option, value);
}

static inline CURLcode skridt_curl_set_string(
    struct skridt_curl curl, CURL *handle, CURLoption option, const char *value) {
    return curl.easy_setopt(handle, option, value);
}

static inline CURLcode skridt_curl_set_pointer(
    struct skridt_curl curl, CURL *handle, CURLoption option, void *value) {
    return curl.easy_setopt(handle, option, value);
}

// libcurl copies the bytes.
static inline CURLcode skridt_curl_set_blob(
    struct skridt_curl curl, CURL *handle, CURLoption option, const void *bytes, size_t count) {
    struct curl_blob blob = {(void *)bytes, count, CURL_BLOB_COPY};
    return curl.easy_setopt(handle, option, &blob);
}

static inline CURLcode skridt_curl_set_headers(
    struct skridt_curl curl, CURL *handle, struct curl_slist *list) {
    return curl.easy_setopt(handle, CURLOPT_HTTPHEADER, list);
}

static inline CURLcode skridt_curl_set_body_callback(
    struct skridt_curl curl, CURL *handle, curl_write_callback function, void *context) {
    CURLcode code = curl.easy_setopt(handle, CURLOPT_WRITEFUNCTION, function);
    return code ? code : curl.easy_setopt(handle, CURLOPT_WRITEDATA, context);
}

static inline CURLcode skridt_curl_set_header_callback(
    struct skridt_curl curl, CURL *handle, curl_write_callback function, void *context) {
    CURLcode code = curl.easy_setopt(handle, CURLOPT_HEADERFUNCTION, function);
    return code ? code : curl.easy_setopt(handle, CURLOPT_HEADERDATA, context);
}

static inline CURLcode skridt_curl_set_progress_callback(
    struct skridt_curl curl, CURL *handle, curl_xferinfo_callback function, void *context) {
    CURLcode code = curl.easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, function);
    code = code ? code : curl.easy_setopt(handle, CURLOPT_XFERINFODATA, context);
    return code ? code : curl.easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
}

static inline CURLcode skridt_curl_get_long(
    struct skridt_curl curl, CURL *handle, CURLINFO info, long *value) {
    return curl.easy_getinfo(handle, info, value);
}

static inline CURLcode skridt_curl_get_size(
    struct skridt_curl curl, CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl.easy_getinfo(handle, info, value);
}
