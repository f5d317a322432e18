import * as usual from '#mocks/engine/usual-cases.ts'
import { earlierTransfer, type IvoryPayCase, refused } from '#mocks/providers/ivorypay/case-helpers.ts'
import { open, pages } from '#mocks/providers/ivorypay/sources.ts'

const noBalance = refused('insufficient-balance', 'Insufficient balance')
const nowhere = { status: 404, reply: 'not-found' }

/** Well-formed calls with a good key that are refused all the same, and calls to addresses that do not exist. */
export const refusalCases: readonly IvoryPayCase[] = [
  {
    id: 'poor-crypto-transfer',
    title: 'A transfer of more than the wallet holds',
    source: pages.cryptoTransfer,
    expects: noBalance,
    send: ['crypto-transfer', { amount: 250.01 }],
  },
  {
    id: 'poor-fiat-transfer',
    title: 'A bank transfer of more than the wallet holds',
    source: pages.fiatTransfer,
    expects: noBalance,
    send: ['fiat-transfer', { amount: 375_001 }],
  },
  {
    id: 'poor-swap',
    title: 'A swap of more than the wallet holds',
    note: 'The estimate moves nothing and still looks at the balance.',
    source: pages.swap,
    expects: noBalance,
    send: ['swap-estimate', { amountInSourceCurrency: 251 }],
  },
  {
    id: 'live-network-test-key',
    title: 'A live network, addressed with a test key',
    source: pages.cryptoTransfer,
    expects: refused('unknown-network', 'network chain must be one of BSC_TESTNET'),
    send: ['crypto-transfer', { network: 'BSC_MAINNET' }],
  },
  {
    id: 'unknown-token',
    title: 'A token without a wallet',
    source: pages.cryptoTransfer,
    expects: refused('unknown-token', 'token must be one of USDT, USDC, BTC'),
    send: ['crypto-transfer', { token: 'DOGE' }],
  },
  {
    id: 'unknown-token-networks',
    title: 'The networks of an unknown token',
    source: pages.cryptoTransfer,
    expects: refused('unknown-token', 'token must be one of USDT, USDC, BTC'),
    send: 'networks',
    request: { params: { token: 'DOGE' } },
  },
  {
    id: 'account-number',
    title: 'An account number with nine digits',
    source: open.accountNumber,
    expects: refused('invalid-account-number', 'Invalid account number'),
    send: ['fiat-transfer', { accountNumber: '012345678' }],
  },
  {
    id: 'same-currency',
    title: 'A swap into the same currency',
    source: pages.swap,
    expects: refused('same-currency', 'The source currency must be different from the target currency'),
    send: ['swap-estimate', { targetCurrency: 'USDT' }],
  },
  {
    id: 'inactive-wallet',
    title: 'A swap into a wallet that is not enabled',
    source: pages.swap,
    expects: refused('inactive-wallet', 'Your BTC wallet is inactive. Please enable.'),
    send: ['swap-estimate', { targetCurrency: 'BTC' }],
  },
  {
    id: 'used-reference',
    title: 'A reference used before',
    source: open.reference,
    expects: refused('reference-used', 'reference already exists'),
    given: { data: (context) => earlierTransfer(context, 'test') },
    send: 'crypto-transfer',
  },
  {
    id: 'reference-of-live',
    title: 'A reference that only the live environment has used',
    source: open.otherData,
    given: { data: (context) => earlierTransfer(context, 'live') },
    send: 'crypto-transfer',
  },
  {
    ...usual.unknownEndpoint,
    source: open.unknownPath,
    expects: nowhere,
    send: 'rates-crypto-collection',
    request: { path: '/api/v1/wallets' },
  },
  {
    id: 'no-key-unknown-endpoint',
    title: 'No key at an address that does not exist',
    note: 'The address is judged before the key.',
    source: open.unknownPath,
    expects: nowhere,
    send: 'rates-crypto-collection',
    request: { path: '/api/v1/wallets', headers: {} },
  },
  { ...usual.wrongMethod, source: open.unknownPath, expects: nowhere, send: 'rates-crypto-collection' },
  {
    id: 'old-base',
    title: 'A path of the old pages, without /api',
    note: 'Older pages print addresses without `/api`. The mock follows the current ones.',
    source: pages.intro,
    expects: nowhere,
    send: 'rates-crypto-collection',
    request: { path: '/v1/rates/crypto-collection' },
  },
  {
    id: 'verify-without-key',
    title: 'The verify address that a page lists as public',
    note: 'It would need no key, which the text rules out. The mock has the address below `/v1/business` alone.',
    source: open.unknownPath,
    expects: nowhere,
    send: 'rates-crypto-collection',
    request: { path: '/api/v1/transactions/8e3c1f62-5b0d-4c7a-9a41-2f6d0c9be815/verify', headers: {} },
  },
]
