// How do the public pages look, on a phone, a desk and paper, by day and by night?

/** The whole stylesheet: it travels inside each page, so that an answer is one request. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--sunk:#f4f7f7;--rule:#d9e1e2;--ink:#1a2327;--soft:#515f66;--accent:#0b5a60;--on-accent:#fff;
--green:#13683a;--green-tint:#e6f3ea;--amber:#874f00;--amber-tint:#fdf1da;--red:#a1141d;--red-tint:#fceaea;--grey:#48545a;--grey-tint:#edf1f2;--blue:#1b4d8f;--blue-tint:#e8f0fa;--disc-ink:#fff;--demo:#1a2327}
@media (prefers-color-scheme:dark){:root{--paper:#12181b;--sunk:#1a2226;--rule:#334047;--ink:#e9eff0;--soft:#a8b6bc;--accent:#6fc7c9;--on-accent:#06282b;
--green:#7fd6a0;--green-tint:#11301f;--amber:#f3c06b;--amber-tint:#382608;--red:#ff9d98;--red-tint:#3f1416;--grey:#b6c3c8;--grey-tint:#232d31;--blue:#9cc4f7;--blue-tint:#122b4a;--disc-ink:#10171a;--demo:#2f3d44}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 "Public Sans Variable","Public Sans",-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
.column{max-width:42rem;margin:0 auto;padding:0 1.25rem}
a{color:var(--accent);text-underline-offset:.18em}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.25rem}
.demo{margin:0;background:var(--demo);color:#fff;font-size:.875rem;text-align:center;padding:.3rem 1rem}
.top .column{display:flex;align-items:center;justify-content:space-between;gap:1rem;padding-top:.7rem;padding-bottom:.7rem}
.brand{display:flex;align-items:center;gap:.55rem;font-weight:650;letter-spacing:.01em;color:var(--ink);text-decoration:none}
.mark{width:2.1rem;height:1.25rem;fill:var(--accent)}
.top [lang]{font-size:.9375rem;padding:.4rem 0}
h1{font-size:1.75rem;line-height:1.2;margin:0;font-weight:680;letter-spacing:-.012em;text-wrap:balance}
h2{font-size:1.125rem;line-height:1.35;margin:2.25rem 0 .6rem;font-weight:650}
p{margin:.5rem 0}
.lead{color:var(--soft);margin:.5rem 0 0}
.band{background:var(--tint);border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
.band .column{display:flex;gap:.9rem;padding-top:1.1rem;padding-bottom:1.1rem}
.band h1{color:var(--tone)}
.band p{margin:.25rem 0 0}
.band .sign{width:2.5rem;height:2.5rem;flex:none}
.green{--tone:var(--green);--tint:var(--green-tint)}.amber{--tone:var(--amber);--tint:var(--amber-tint)}.red{--tone:var(--red);--tint:var(--red-tint)}
.grey{--tone:var(--grey);--tint:var(--grey-tint)}.blue{--tone:var(--blue);--tint:var(--blue-tint)}.white{--tone:var(--ink);--tint:var(--paper)}
.sign{fill:none;stroke:var(--disc-ink);stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.sign .disc{fill:var(--tone);stroke:none}.sign .solid{fill:var(--disc-ink);stroke:none}
.white .sign .disc{fill:var(--paper);stroke:var(--ink);stroke-width:1.6;r:11.2px}.white .sign{stroke:var(--ink)}.white .sign .solid{fill:var(--ink)}
.name{font-size:1.5rem;line-height:1.25;font-weight:650;margin:1.25rem 0 0;text-wrap:balance}
.number{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-variant-numeric:tabular-nums;letter-spacing:.02em;white-space:nowrap}
dl{display:grid;grid-template-columns:minmax(7.25rem,auto) 1fr;gap:.4rem 1rem;margin:.9rem 0 0}
dt{color:var(--soft)}
dd{margin:0;font-variant-numeric:tabular-nums;min-width:0}
.checks{list-style:none;margin:0;padding:0;border-top:1px solid var(--rule)}
.checks li{display:flex;gap:.75rem;padding:.65rem 0;border-bottom:1px solid var(--rule)}
.checks .sign{width:1.35rem;height:1.35rem;flex:none;margin-top:.1rem}
.checks strong{font-weight:650;color:var(--tone)}
.own{margin:.9rem 0 0;padding:.6rem .9rem;border-left:4px solid var(--tone,var(--rule));background:var(--tint,var(--sunk))}
.plain{padding-left:1.15rem;margin:0}.plain li{margin:.3rem 0}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:2.25rem 0 0}
.button{display:inline-block;font:inherit;font-weight:620;border:1px solid var(--accent);border-radius:.4rem;padding:.65rem 1.15rem;background:var(--accent);color:var(--on-accent);text-decoration:none;cursor:pointer}
.button.quiet{background:transparent;color:var(--accent)}
details{margin:2rem 0 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
summary{padding:.75rem 0;cursor:pointer;font-weight:620}
details dl{margin:0;font-size:.9375rem;grid-template-columns:1fr;gap:0}details dd{margin-bottom:.7rem}details code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875rem;overflow-wrap:anywhere}
form{margin:1.25rem 0 0}
label,legend{display:block;font-weight:620;padding:0}
.hint{display:block;color:var(--soft);font-size:.9375rem;font-weight:400;margin:.1rem 0 0}
input[type=text],input[type=date],textarea{display:block;width:100%;font:inherit;color:inherit;background:var(--paper);border:1.5px solid var(--soft);border-radius:.4rem;padding:.7rem .8rem;margin:.4rem 0 0}
input[type=text].number{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:1.125rem;letter-spacing:.02em;text-transform:uppercase}
textarea{min-height:9.5rem;resize:vertical}
[aria-invalid=true]{border-color:var(--red);border-width:2px}
.fault{color:var(--red);font-weight:620;margin:.35rem 0 0}
.ask{display:grid;gap:.75rem;grid-template-columns:1fr}
.field{margin:1.5rem 0 0;border:0;padding:0;min-width:0}
.choice{display:flex;gap:.6rem;align-items:flex-start;font-weight:400;padding:.4rem 0}
.choice input{width:1.2rem;height:1.2rem;margin:.2rem 0 0;flex:none;accent-color:var(--accent)}
.note{background:var(--sunk);border:1px solid var(--rule);border-radius:.4rem;padding:.75rem .9rem;margin:.6rem 0 0;font-size:.9375rem}
.note p:first-child{margin-top:0}.note p:last-child{margin-bottom:0}
.trap{position:absolute;left:-100vw}
.typed{font-size:1.375rem;margin:.9rem 0 0;letter-spacing:.06em;white-space:normal;overflow-wrap:anywhere}
.typed mark{background:var(--amber-tint);color:var(--amber);border-bottom:3px solid var(--amber);padding:0 .08em}
.where{display:flex;gap:1.25rem;align-items:center;margin:2rem 0 0;color:var(--soft)}
.where p{margin:0 0 .6rem}
.drawing{width:9.25rem;flex:none}
.drawing .sheet{fill:var(--paper);stroke:var(--rule);stroke-width:1.5}.drawing .ink{fill:var(--ink)}.drawing .faint{fill:var(--rule)}.drawing .teal{fill:var(--accent)}
.drawing .mono{font:700 7px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:var(--ink)}.drawing .ring{fill:none;stroke:var(--accent);stroke-width:2.6}
.reference{font-size:1.75rem;font-weight:650;margin:1rem 0}
footer{margin:3rem 0 0;border-top:1px solid var(--rule);font-size:.9375rem;color:var(--soft)}
footer .column{padding-top:1.1rem;padding-bottom:1.6rem}
footer nav{display:flex;flex-wrap:wrap;gap:.3rem 1.25rem}
footer p{margin:.6rem 0 0}
.on-paper{display:none}
@media (min-width:40rem){h1{font-size:2rem}.band .column{padding-top:1.5rem;padding-bottom:1.5rem}.band .sign{width:2.9rem;height:2.9rem}.name{font-size:1.75rem}.ask{grid-template-columns:1fr auto;align-items:end}dl{grid-template-columns:10rem 1fr}.top .column{padding-top:1rem;padding-bottom:1rem}}
@media (forced-colors:active){.sign .disc{fill:Canvas;stroke:CanvasText}.sign{stroke:CanvasText}.sign .solid{fill:CanvasText}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--rule:#999;--tint:#fff;--disc-ink:#fff}body{font-size:11pt}.green,.amber,.red,.grey,.blue,.white{--tint:#fff}.band{border:2px solid var(--tone);border-radius:4pt}.top [lang],.actions,details,footer nav,.where,form{display:none}.on-paper{display:block}.checks li,h2{break-inside:avoid;break-after:avoid}.sign{print-color-adjust:exact;-webkit-print-color-adjust:exact}footer{margin-top:1rem}}
`;
