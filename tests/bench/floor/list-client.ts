import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { LongList } from './long-list.ts'

const place = document.getElementById('list')
if (place) createRoot(place).render(createElement(LongList))
