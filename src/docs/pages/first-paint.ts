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
