# The values the further data sets are held to: R 4.2.2, lme4 1.1.31. Fictitious data, no persons.
suppressMessages(library(lme4)); options(digits=15)
w<-function(x) format(x,digits=14)
for (s in c("singular","correlated","nolevel","small")) {
 d<-read.csv(paste0(s,"_long.csv")); d$t<-d$week/6
 f<-lmer(score~t+(t|citizen),d,REML=TRUE,control=lmerControl(optimizer="bobyqa",optCtrl=list(rhobeg=1e-3,rhoend=1e-11,maxfun=1e6)))
 g<-lmer(score~t+(1|citizen),d,REML=TRUE,control=lmerControl(optimizer="bobyqa",optCtrl=list(rhoend=1e-11,maxfun=1e6)))
 v<-VarCorr(f)$citizen; k<-sqrt(diag(as.matrix(vcov(f))))
 out<-c(level=unname(fixef(f)[1]),slope=unname(fixef(f)[2]),level_error=unname(k[1]),slope_error=unname(k[2]),level_variance=v[1,1],covariance=v[1,2],slope_variance=v[2,2],residual=sigma(f)^2,criterion=unname(REMLcrit(f)),singular=as.numeric(isSingular(f)),level_only_level=unname(fixef(g)[1]),level_only_slope=unname(fixef(g)[2]),level_only_variance=VarCorr(g)$citizen[1,1],level_only_residual=sigma(g)^2,level_only_criterion=unname(REMLcrit(g)))
 write.table(data.frame(names(out),w(out)),paste0(s,"_model.csv"),sep=",",row.names=F,col.names=c("name","value"),quote=F)
 re<-as.data.frame(ranef(f,condVar=TRUE)); q<-re[re$term=="t",]
 # prediction error of the total, by Henderson's equations
 X<-getME(f,"X"); Z<-as.matrix(getME(f,"Z")); L<-as.matrix(getME(f,"Lambda")); s2<-sigma(f)^2; V<-s2*(Z%*%L%*%t(L)%*%t(Z)+diag(nrow(X))); Vi<-solve(V); C<-solve(t(X)%*%Vi%*%X); D<-s2*L%*%t(L); P<-Vi-Vi%*%X%*%C%*%t(X)%*%Vi
 lev<-levels(factor(d$citizen)); pe<-sapply(seq_along(lev),function(i){ j<-2*i; r<-matrix(0,1,ncol(Z)); r[1,j]<-1; kx<-matrix(c(0,1),1)
  # var(k'b_hat+r'u_hat - k'b - r'u)
  cov1<-kx%*%C%*%t(kx); cov2<-r%*%(D-D%*%t(Z)%*%P%*%Z%*%D)%*%t(r); cov3<- -kx%*%C%*%t(X)%*%Vi%*%Z%*%D%*%t(r); sqrt(cov1+cov2+2*cov3)})
 e<-data.frame(citizen=q$grp,n=as.vector(table(d$citizen)[as.character(q$grp)]),dev=w(q$condval),dev_error=w(q$condsd),total=w(q$condval+fixef(f)[2]),total_error=w(pe))
 write.csv(e,paste0(s,"_slopes.csv"),row.names=F,quote=F)
 cat(s,isSingular(f),"\n"); print(VarCorr(f))
}
for (s in c("six","three")) { x<-read.csv(paste0(s,"_items.csv"))[,-1]; cc<-x[complete.cases(x),]; k<-ncol(x)
 al<-function(m){k<-ncol(m);k/(k-1)*(1-sum(apply(m,2,var))/var(rowSums(m)))}
 fa<-factanal(cc,1,control=list(nstart=3,lower=1e-4,opt=list(factr=10))); L<-as.vector(fa$loadings);u<-fa$uniquenesses;sdv<-apply(cc,2,sd)
 m<-rowSums(!is.na(x)); sc<-ifelse(m>=k/2,(rowMeans(x,na.rm=TRUE)-1)/4*100,NA)
 out<-c(complete=nrow(cc),missing=sum(is.na(x)),alpha=al(as.matrix(cc)),mean_r=mean(cor(cc)[lower.tri(diag(k))]),omega=sum(L*sdv)^2/(sum(L*sdv)^2+sum(u*sdv^2)),omega_standardised=sum(L)^2/(sum(L)^2+sum(u)),scored=sum(!is.na(sc)),mean=mean(sc,na.rm=T),sd=sd(sc,na.rm=T),floor=mean(sc==0,na.rm=T),ceiling=mean(sc==100,na.rm=T))
 for(i in 1:k){ out[paste0("deleted_",i)]<-al(as.matrix(cc[,-i])); out[paste0("total_",i)]<-cor(cc[,i],rowSums(cc[,-i])); out[paste0("loading_",i)]<-L[i]}
 write.table(data.frame(names(out),w(out)),paste0(s,"_scale.csv"),sep=",",row.names=F,col.names=c("name","value"),quote=F) }
