// Skridt: keys, reading aloud, and windows that give way when the laptop is handed over.
"use strict";
(() => {
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);

  // A window left open elsewhere must not show what the citizen is not to see.
  const isHandedOver = root.classList.contains("respondent");
  const again = () => location.replace(location.href);
  const windows = new BroadcastChannel("skridt");
  if (isHandedOver) windows.postMessage("handed over");
  else windows.onmessage = again;
  addEventListener("pageshow", (event) => { if (event.persisted) again(); });

  // Keys: digits choose in the group that has the focus, Backspace goes back, Enter goes on.
  if ("keys" in root.dataset) {
    root.classList.add("keys");
    for (const note of document.querySelectorAll(".keys-note")) note.hidden = false;
    const digits = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹";
    let typed = "";
    let last = 0;
    const choose = (group, digit, time) => {
      const option = (key) => group.querySelector(`input[data-key="${key}"]`);
      typed = time - last < 1000 ? typed + digit : digit;
      last = time;
      if (!option(typed) || option(typed).type === "checkbox") typed = digit;
      const input = option(typed);
      if (!input) return false;
      input.focus();
      input.click();
      return true;
    };
    addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
      const at = document.activeElement || document.body;
      if (at.matches("textarea, select, input:not([type=radio], [type=checkbox])")) return;
      const isGroup = at.matches("fieldset.question");
      if (event.key === "Backspace" || (event.key === "Enter" && (isGroup || at === document.body))) {
        const button = find(event.key === "Enter" ? "button.main" : "button[form=back]");
        if (button) { event.preventDefault(); button.click(); }
        return;
      }
      const group = at.closest("fieldset.question");
      if (isGroup && event.key.startsWith("Arrow")) {
        group.querySelector("input").focus();
        event.preventDefault();
        return;
      }
      const digit = event.key.length === 1 ? digits.indexOf(event.key) : -1;
      if (group && digit >= 0 && choose(group, String(digit % 10), event.timeStamp)) event.preventDefault();
    });
  }

  // Reading aloud, where the machine has a voice of its own for the language.
  const button = find("#aloud");
  const speech = window.speechSynthesis;
  if (button && speech) {
    const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];
    const voice = (language) =>
      speech.getVoices().find((v) => v.localService && primary(v.lang) === primary(language));
    const show = () => { button.hidden = !voice(button.dataset.language); };
    const words = [button.textContent, button.dataset.stop];
    const say = (isSaying) => { button.textContent = words[isSaying ? 1 : 0]; };
    const read = () => {
      const parts = find("main").querySelectorAll("h1, .group, .say, .option > span, .anchors span");
      for (const part of parts) {
        const language = part.querySelector("[lang]")?.lang || part.closest("[lang]").lang;
        const line = new SpeechSynthesisUtterance(part.textContent);
        line.voice = voice(language) || voice(button.dataset.language);
        line.lang = line.voice.lang;
        line.onend = () => { if (!speech.pending) say(false); };
        speech.speak(line);
      }
    };
    button.addEventListener("click", () => {
      const wasSaying = speech.speaking;
      speech.cancel();
      say(!wasSaying);
      if (!wasSaying) read();
    });
    speech.addEventListener?.("voiceschanged", show);
    addEventListener("pagehide", () => speech.cancel());
    show();
  }
})();
