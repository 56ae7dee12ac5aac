/**
 * Entering forms twice, as part of entryScript.ts: a pile is typed once, and waits on the server until it is typed
 * again, after F4 or on another day, by somebody else or not. What both typed alike is stored; where they differ both
 * are shown side by side, and 1, 2 or 3 (neither: type it again) settles it (doubleEntryRoutes.ts).
 */
export const doubleEntry = `const twice=F.dataset.twice=="1",settle=D.getElementById("settle"),drop=D.getElementById("drop");
let waiting=Number(F.dataset.waiting),second=false,once=false,round=0,total=0,firsts=[],pair=0,kept={},theirs={},open=[],again=new Set,ready=false,chosen=null;
const progress=()=>{if(second&&round>=total){second=false;said.textContent=say("pile")}
if(drop)drop.hidden=!waiting||second;
cnt.textContent=second?say("round",{k:round+1,n:total,entered:n}):say("typed",{n:waiting,entered:n})};
const of=(data,r)=>[r.dataset.n,r.dataset.n+".text"].flatMap(name=>[...data].filter(([k,v])=>k==name&&v.trim()!="").map(([k,v])=>v.trim()));
const told=(list,r)=>list?list.map(v=>{const b=boxes(r).find(b=>b.value==v);return b?b.parentElement.textContent.trim():v}).join(", ")||say("none"):say("hashed");
const turn=()=>{if(!waiting||busy)return;second=true;round=0;total=waiting;firsts=[];reset();progress();said.textContent=say("turn")};
const sent=data=>{const d=new URLSearchParams(data);d.set("_id",id);return d};
const asking=async work=>{if(busy)return;busy=1;said.textContent=say("saving");try{await work()}catch{said.textContent=say("offline")}busy=0};
const typed=()=>ready?asking(finish):once?store(new FormData(F)):second?compare():asking(async()=>{
const data=[...new FormData(F)],j=await post("/first",sent(data));if(j.wrong){look(j.wrong);return}
firsts.push({id,data});waiting=j.waiting;said.textContent="";reset();progress()});
const compare=()=>asking(async()=>{chosen=[...new FormData(F)];const j=await post("/compare",sent(chosen));
if(j.wrong){look(j.wrong);return}
if(j.none){second=false;waiting=0;progress();said.textContent=say("noFirst");return}
said.textContent="";if(pair!=j.first){pair=j.first;kept={};again.clear()}
await weigh(j)});
const weigh=async j=>{theirs=Object.fromEntries(j.differ.map(d=>[d.question,d.first]));open=rows.filter(r=>r.dataset.n in theirs&&!(r.dataset.n in kept));
if(open.length)ask();else await finish()};
const ask=()=>{const r=open[0];settle.hidden=!r;if(!r)return;
settle.querySelector("h2").textContent=say("differ",{title:r.querySelector("legend").textContent.trim()});
const cells=settle.querySelectorAll("td");cells[0].textContent=told(theirs[r.dataset.n],r);cells[1].textContent=told(of(chosen,r),r);settle.focus()};
const decide=which=>{const r=open[0],name=r.dataset.n;
if(which==3){again.add(name);delete kept[name];settle.hidden=true;fill(chosen);at=rows.indexOf(r);show();return}
kept[name]=which==1?"first":again.has(name)?"neither":"second";
open.shift();ask();if(!open.length)asking(finish)};
const finish=async()=>{chosen=[...new FormData(F)];for(const name of again)if(!(name in kept))kept[name]="neither";ready=true;const d=sent(chosen);d.set("_first",pair);d.set("_kept",JSON.stringify(Object.entries(kept).map(([question,kept])=>({question,kept}))));
const j=await post("/settle",d);ready=false;if(j.wrong){look(j.wrong);return}
if(j.differ){for(const d of j.differ)delete kept[d.question];await weigh(j);return}
last=j.id?{id:j.id,data:chosen}:null;n+=1;round+=1;waiting-=1;said.textContent=say(j.stored?"saved":j.removed?"removed":"declined");pair=0;reset();progress()};
const untype=async()=>{const one=firsts.at(-1);if(!one)return;busy=1;
try{const j=await post("/first/undo",new URLSearchParams({_v:F.elements._v.value,_wave:F.elements._wave.value,_id:one.id}));firsts.pop();fill(one.data);waiting=j.waiting;at=0;show();progress();said.textContent=say("back1")}
catch{said.textContent=say("stays")}
busy=0};
if(drop)drop.addEventListener("click",async()=>{if(busy||!confirm(drop.textContent))return;busy=1;
try{const j=await post("/first/undo",new URLSearchParams({_v:F.elements._v.value,_wave:F.elements._wave.value}));waiting=j.waiting;firsts=[];progress()}catch{said.textContent=say("stays")}
busy=0});`;
