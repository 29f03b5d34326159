package shop.stampede.admin.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.stampede.catalog.query.CategoryNode;

/// Categories as people write them, from the top: `Clothing > Jackets`.
public final class CategoryNames {

    private CategoryNames() {}

    /// In the order of the tree, by path.
    public static Map<String, String> byPath(List<CategoryNode> tree) {
        var nodes = new HashMap<String, CategoryNode>();
        tree.forEach(node -> nodes.put(node.path(), node));
        var names = new LinkedHashMap<String, String>();
        tree.forEach(node -> names.put(node.path(), name(node, nodes)));
        return names;
    }

    private static String name(CategoryNode node, Map<String, CategoryNode> nodes) {
        @Nullable CategoryNode parent = node.parentPath() == null ? null : nodes.get(node.parentPath());
        return parent == null ? node.name() : name(parent, nodes) + " > " + node.name();
    }
}
