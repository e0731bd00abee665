"""What tests are made of: people, products, orders, made anew for each test."""
