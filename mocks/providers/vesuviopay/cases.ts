import { itemCases } from './item-cases.ts'
import { keyCases } from './key-cases.ts'
import { loginCases } from './login-cases.ts'
import { permissionCases } from './permission-cases.ts'
import type { VesuvioPayCase } from './scenes.ts'
import { serverCases } from './server-cases.ts'
import { storefrontCases } from './storefront-cases.ts'
import { tokenCases } from './token-cases.ts'

/** Every outcome that is documented or assumed, ready to be reproduced. */
export const cases: readonly VesuvioPayCase[] = [
  ...keyCases,
  ...permissionCases,
  ...tokenCases,
  ...serverCases,
  ...storefrontCases,
  ...itemCases,
  ...loginCases,
]
