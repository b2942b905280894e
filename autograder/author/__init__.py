"""The author's side: reading the single sources and generating stubs and notebooks from them."""
