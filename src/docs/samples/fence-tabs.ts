import { languageIds, sampleLanguages } from '#mocks/codegen/languages.ts'

const FENCE = /<pre(?=[^>]*\sdata-language="([^"]+)")/g

/** Fenced blocks as panels of tabs: a fence names its language as the highlighter does, a tab as the samples do. */
export const fenceTabs = (html: string) => {
  const tabs: { readonly lang: string; readonly label: string }[] = []
  const panels = html.replaceAll(FENCE, (opening, fence: string) => {
    const id = languageIds.find((each) => sampleLanguages[each].code === fence)
    const lang = id ?? fence
    tabs.push({ lang, label: id ? sampleLanguages[id].label : fence })
    return `${opening} data-lang="${lang}"`
  })
  return { tabs, panels }
}
