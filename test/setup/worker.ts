/** The Worker that the integration tests run in. They call the product's own modules; this answers nothing. */
export default {
  fetch: () => new Response("No route: the tests call the modules themselves.", { status: 404 }),
} satisfies ExportedHandler;
