package shop.stampede.catalog.command;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/// A shelf of the shop. It comes into being with the first product that names it, and keeps its first name.
@Table(schema = "catalog", name = "category")
record Category(@Id String path, String name, @Nullable String parentPath, int level) {}
