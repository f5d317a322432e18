/** A drawing of the page's sprite; it says nothing that words beside it do not say. */
export const Icon = ({ name }: { readonly name: string }) => (
  <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
)
