package shop.stampede.catalog.command;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import shop.stampede.catalog.CategoryPath;

/// The tree of categories.
interface Categories extends Repository<Category, String> {

    boolean existsById(String path);

    /// Makes a category unless there is one; safe when two products bring the same one at once.
    @Modifying
    @Query("""
            INSERT INTO catalog.category (path, name, parent_path, level) VALUES (:path, :name, :parent, :level)
            ON CONFLICT (path) DO NOTHING
            """)
    int plant(
            @Param("path") String path,
            @Param("name") String name,
            @Param("parent") @Nullable String parent,
            @Param("level") int level);

    /// Makes the category and all above it. A blank text is none.
    default void grow(@Nullable String category) {
        if (category != null && !category.isBlank()) {
            CategoryPath.of(category)
                    .levels()
                    .forEach(level -> plant(level.path(), level.name(), level.parentPath(), level.level()));
        }
    }
}
