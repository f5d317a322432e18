import { createServer } from 'node:http'

// A shop: its server lists wallets with the secret key, its page opens a payment with the public one.
const { PAYKORE_BASE_URL, PAYKORE_API_KEY_SANDBOX, SHOP_PORT } = process.env

const page = (wallets) => `<!doctype html>
<title>Shop</title>
<h1>${wallets} wallets</h1>
<button>Pay</button>
<output></output>
<script type="module">
  const order = { amount: 10000, currency: 'USD', customer: 'customer_1', order_id: 'order_1', items: [{ name: 'Pen', quantity: 1, price: 10000 }] }
  document.querySelector('button').onclick = async () => {
    const response = await fetch('https://api.payviox.com/session', {
      method: 'POST',
      headers: { Authorization: 'Bearer ' + window.publicKey, 'Content-Type': 'application/json' },
      body: JSON.stringify(order),
    })
    document.querySelector('output').textContent = response.ok ? 'Paid' : 'Refused: ' + response.status
  }
</script>`

createServer(async (_request, response) => {
  const answer = await fetch(`${PAYKORE_BASE_URL}/v1/wallets`, { headers: { 'X-API-Key': PAYKORE_API_KEY_SANDBOX } })
  const { data } = await answer.json()
  response.setHeader('Content-Type', 'text/html').end(page(data.length))
}).listen(Number(SHOP_PORT), '127.0.0.1')
