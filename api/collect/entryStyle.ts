/** The look of the entry screen: everything of one form at a glance, the question at hand framed. */
export const entryStyle = `:root{color-scheme:light;--l:#0b5f66}*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1rem;font:16px/1.45 system-ui,sans-serif;color:#1d2a2d;background:#fffdf9;overflow-wrap:break-word}
header{position:sticky;top:0;background:#fffdf9;border-bottom:1px solid #8a8f8a;z-index:1}h1{font-size:1.25rem;margin:.25rem 0}p{margin:.25rem 0}
a{color:var(--l)}.k{color:#56615f;font-size:.9rem}kbd{border:1px solid #8a8f8a;border-radius:.2rem;padding:0 .3rem}
fieldset{border:1px solid transparent;border-bottom-color:#d8d8d2;margin:0;padding:.5rem .75rem;min-width:0;scroll-margin:14rem 0 6rem}
fieldset.at{border:2px solid var(--l);border-radius:.4rem;outline:0}fieldset[hidden]{display:none}
legend{padding:0;font-weight:600;float:left;width:100%}legend+div{clear:both;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem}
code{font-size:.8rem;color:#56615f;font-weight:400}label b{color:var(--l)}em{color:#56615f;display:none}.none em{display:inline}
input[type=text],header input,select,button{font:inherit;padding:.3rem .5rem;border:1px solid #8a8f8a;border-radius:.3rem;background:#fff;color:#1d2a2d}
button{border:2px solid var(--l);color:var(--l);cursor:pointer}.bad{background:#fdf1dc}#settle{border:2px solid var(--l);border-radius:.4rem;padding:.75rem;margin:.75rem 0}#settle[hidden]{display:none}h2{font-size:1rem;margin:0 0 .5rem}table{border-collapse:collapse}td,th{border:1px solid #8a8f8a;padding:.3rem .6rem;text-align:start;font-weight:400}td{font-weight:700}
:focus-visible{outline:3px solid var(--l);outline-offset:1px}`;
