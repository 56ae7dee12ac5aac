/**
 * Entering forms twice, as part of entryScript.ts: one person types a pile, F4, another types the same pile again
 * in the same order. What both typed alike is stored; where they differ both are shown side by side, and 1, 2 or 3
 * (neither: type it again) settles it. The first typing stays in this page's memory and is stored nowhere.
 */
export const doubleEntry = `const twice=F.dataset.twice=="1",settle=D.getElementById("settle");
let first=[],second=false,round=0,open=[],chosen=null;
const progress=()=>{if(second&&round>=first.length){second=false;first=[];round=0;said.textContent=say("pile")}
cnt.textContent=second?say("round",{k:round+1,n:first.length,entered:n}):say("typed",{n:first.length,entered:n})};
const of=(data,r)=>[...data].filter(([k,v])=>(k==r.dataset.n||k==r.dataset.n+".text")&&v.trim()!="").map(([k,v])=>v.trim());
const told=(data,r)=>of(data,r).map(v=>{const b=boxes(r).find(b=>b.value==v);return b?b.parentElement.textContent.trim():v}).join(", ")||say("none");
const turn=()=>{if(!first.length)return;second=true;round=0;reset();progress();said.textContent=say("turn")};
const typed=()=>{const data=[...new FormData(F)];
if(!second){first.push(data);reset();progress();return}
chosen=data;open=rows.filter(r=>String(of(first[round],r))!=String(of(data,r)));ask()};
const ask=()=>{const r=open[0];settle.hidden=!r;
if(!r){const f=new FormData();for(const[k,v]of chosen)f.append(k,v);store(f);return}
settle.querySelector("h2").textContent=say("differ",{title:r.querySelector("legend").textContent.trim()});
const cells=settle.querySelectorAll("td");cells[0].textContent=told(first[round],r);cells[1].textContent=told(chosen,r);settle.focus()};
const decide=which=>{const r=open[0];
if(which==3){settle.hidden=true;fill(chosen);at=rows.indexOf(r);show();return}
if(which==1){const mine=([k])=>k==r.dataset.n||k==r.dataset.n+".text";chosen=[...chosen.filter(p=>!mine(p)),...first[round].filter(mine)]}
open.shift();ask()};
addEventListener("beforeunload",e=>{if(first.length)e.preventDefault()});`;
