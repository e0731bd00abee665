"""The platform's front door: Envoy's configuration and the GraphQL face."""
