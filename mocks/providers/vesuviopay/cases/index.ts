import { itemCases } from './item.ts'
import { keyCases } from './key.ts'
import { loginCases } from './login.ts'
import { permissionCases } from './permission.ts'
import type { VesuvioPayCase } from '#mocks/providers/vesuviopay/case-helpers.ts'
import { serverCases } from './server.ts'
import { storefrontCases } from './storefront.ts'
import { tokenCases } from './token.ts'

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
