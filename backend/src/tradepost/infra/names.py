"""The names of the services: each is also the name of its schema, its role's ending and its folder of migrations."""

PLATFORM = "platform"
SERVICES = (
    "users",
    "products",
    "orders",
    "payments",
    "logistics",
    "analytics",
    "notifications",
    "search",
    "documents",
    "communication",
)
