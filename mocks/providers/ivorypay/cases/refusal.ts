import type { Case } from '#mocks/engine/case.ts'
import type { IvoryPayData } from '#mocks/providers/ivorypay/state.ts'
import { open, pages } from '#mocks/providers/ivorypay/sources.ts'
import { rates } from './key.ts'
import { cryptoTransfer, fiatTransfer, swap } from './money.ts'
import { caseOf, refused, type Row } from '#mocks/providers/ivorypay/case-helpers.ts'

const noBalance = refused('insufficient-balance', 'Insufficient balance')
const nowhere = { status: 404, reply: 'not-found' }

const business: readonly Row[] = [
  [
    'poor-crypto-transfer',
    'A transfer over more than the wallet holds',
    pages.cryptoTransfer,
    noBalance,
    (context) => cryptoTransfer(context, { amount: 250.01 }),
  ],
  [
    'poor-fiat-transfer',
    'A bank transfer over more than the wallet holds',
    pages.fiatTransfer,
    noBalance,
    (context) => fiatTransfer(context, { amount: 375_001 }),
  ],
  [
    'poor-swap',
    'A swap of more than the wallet holds',
    pages.swap,
    noBalance,
    (context) => swap(context, { amountInSourceCurrency: 251 }),
    'The estimate moves nothing and still looks at the balance.',
  ],
  [
    'live-network-test-key',
    'A live network, addressed with a test key',
    pages.cryptoTransfer,
    refused('unknown-network', 'network chain must be one of BSC_TESTNET'),
    (context) => cryptoTransfer(context, { network: 'BSC_MAINNET' }),
  ],
  [
    'unknown-token',
    'A token without a wallet',
    pages.cryptoTransfer,
    refused('unknown-token', 'token must be one of USDT, USDC, BTC'),
    (context) => cryptoTransfer(context, { token: 'DOGE' }),
  ],
  [
    'unknown-token-networks',
    'The networks of an unknown token',
    pages.cryptoTransfer,
    refused('unknown-token', 'token must be one of USDT, USDC, BTC'),
    (context) => ({ endpoint: 'networks', params: { token: 'DOGE' }, headers: { Authorization: context.mint().text } }),
  ],
  [
    'account-number',
    'An account number of nine digits',
    open.accountNumber,
    refused('invalid-account-number', 'Invalid account number'),
    (context) => fiatTransfer(context, { accountNumber: '012345678' }),
  ],
  [
    'same-currency',
    'A swap into the same currency',
    pages.swap,
    refused('same-currency', 'The source currency must be different from the target currency'),
    (context) => swap(context, { targetCurrency: 'USDT' }),
  ],
  [
    'inactive-wallet',
    'A swap into a wallet that is not enabled',
    pages.swap,
    refused('inactive-wallet', 'Your BTC wallet is inactive. Please enable.'),
    (context) => swap(context, { targetCurrency: 'BTC' }),
  ],
]

const references: readonly Row[] = [
  [
    'used-reference',
    'A reference used before',
    open.reference,
    refused('reference-used', 'reference already exists'),
    (context) => {
      context.data.test.transfers.push({
        id: 'earlier',
        kind: 'crypto',
        reference: 'payout-2041',
        token: 'USDT',
        taken: 5,
        createdAt: context.now - 1000,
      })
      return cryptoTransfer(context)
    },
  ],
  [
    'reference-of-live',
    'A reference that only the live environment has used',
    open.otherData,
    { status: 200 },
    (context) => {
      context.data.live.transfers.push({
        id: 'earlier',
        kind: 'crypto',
        reference: 'payout-2041',
        token: 'USDT',
        taken: 5,
        createdAt: context.now - 1000,
      })
      return cryptoTransfer(context)
    },
  ],
]

const addresses: readonly Row[] = [
  [
    'unknown-endpoint',
    'An address that does not exist',
    open.unknownPath,
    nowhere,
    (context) => ({ ...rates({ Authorization: context.mint().text }), path: '/api/v1/wallets' }),
  ],
  [
    'no-key-unknown-endpoint',
    'No key at an address that does not exist',
    open.unknownPath,
    nowhere,
    () => ({ ...rates(), path: '/api/v1/wallets' }),
    'The address is judged before the key.',
  ],
  [
    'wrong-method',
    'A method that the endpoint does not take',
    open.unknownPath,
    nowhere,
    (context) => ({ ...rates({ Authorization: context.mint().text }), method: 'DELETE' }),
  ],
  [
    'old-base',
    'A path of the old pages, without /api',
    pages.intro,
    nowhere,
    (context) => ({ ...rates({ Authorization: context.mint().text }), path: '/v1/rates/crypto-collection' }),
    'Older pages print addresses without `/api`. The mock follows the current ones.',
  ],
  [
    'verify-without-key',
    'The verify address that a page lists as public',
    open.unknownPath,
    nowhere,
    () => ({ ...rates(), path: '/api/v1/transactions/8e3c1f62-5b0d-4c7a-9a41-2f6d0c9be815/verify' }),
    'It would need no key, which the text rules out. The mock has the address below `/v1/business` alone.',
  ],
]

/** Well-formed calls with a good key that are refused all the same, and calls to addresses that do not exist. */
export const refusalCases: readonly Case<IvoryPayData>[] = [...business, ...references, ...addresses].map(caseOf)
