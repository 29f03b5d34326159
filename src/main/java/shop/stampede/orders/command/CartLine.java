package shop.stampede.orders.command;

import org.springframework.data.relational.core.mapping.Table;

@Table(schema = "orders", name = "cart_line")
record CartLine(String sku, int quantity) {}
