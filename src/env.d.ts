/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The provider that the page belongs to. */
    shelf?: import('./site/shelf.ts').Shelf
    /** Path of the page, without the base. */
    path?: string
  }
}
