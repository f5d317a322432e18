/**
 * Runs in the head, before anything is painted: whether the address names a case that the page does not show yet, the chosen
 * theme, the chosen language of samples, and whether the fonts may come: the playground's page takes them from the cache alone,
 * because its first answer comes before them.
 * Storage that is switched off throws; the defaults then hold.
 */
export const firstPaint = [
  `const d=document.documentElement.dataset;d.lang='curl'`,
  `if(/[?&#](provider|case)=|^#playground/.test(location.search||location.hash))d.opens=''`,
  `if(!/\\/playground\\/$/.test(location.pathname))d.fonts=''`,
  `try{const s=localStorage,t=s.getItem('latchkey:theme'),l=s.getItem('latchkey:lang')`,
  `if(t==='light'||t==='dark')d.theme=t`,
  `if(l==='node'||l==='csharp')d.lang=l`,
  `if(s.getItem('latchkey:fonts'))d.fonts=''}catch{}`,
].join('\n')

/**
 * Asks for the file of the provider that the address names, or of the first: the build puts the addresses of all into
 * `data-provider-files`.
 */
export const providerAhead = [
  `const f=document.documentElement.dataset.providerFiles||''`,
  `const p=(/[?&#]provider=([\\w-]+)/.exec(location.search+location.hash)||[])[1]`,
  `const h=f.split(' ');const u=h.find((x)=>x.includes('/provider-'+p+'.'))||h[0]`,
  `if(u)document.head.append(Object.assign(document.createElement('link'),{rel:'modulepreload',href:u}))`,
].join('\n')

/**
 * Stands behind `.opening` on the playground's page: says what the address names, and fetches the outline of its case, which is there
 * seconds before the playground is. A link that carries a request of its own has no outline.
 */
export const outlineAhead = [
  // A scope of its own: the inline scripts of a page share one.
  `{const o=document.querySelector('.opening'),q=new URLSearchParams(location.search)`,
  `const g=new URLSearchParams((/^#playground\\?(.*)$/s.exec(location.hash)||[])[1]);for(const [k,v] of g)q.set(k,v)`,
  `const [p,c]=['provider','case'].map((k)=>(/^[\\w-]{1,60}$/.exec(q.get(k)||'')||[])[0])`,
  `if(p||c)o.textContent='Loading '+[p,c].filter(Boolean).join(', ')`,
  `if((c||p&&!q.has('own'))&&[...g.keys()].every((k)=>/^(provider|case|own)$/.test(k)))`,
  `fetch(document.body.dataset.base+'playground/'+(p||o.parentElement.dataset.provider)+'.json').then((r)=>r.json()).then((a)=>{`,
  `const k=c||Object.keys(a)[0];if(!Object.hasOwn(a,k))return`,
  `const t=(n,x)=>Object.assign(document.createElement(n),{textContent:x})`,
  `o.replaceChildren(t('strong',a[k][0]),t('code',a[k][1]),t('span','Loading'))}).catch(()=>{})}`,
].join('\n')
