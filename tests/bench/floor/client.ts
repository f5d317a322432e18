import { createElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { TryIt } from './try-it.ts'

const place = document.getElementById('try-it')
if (place) hydrateRoot(place, createElement(TryIt))
