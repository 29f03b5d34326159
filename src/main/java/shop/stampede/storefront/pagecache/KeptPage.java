package shop.stampede.storefront.pagecache;

import java.util.Map;
import java.util.Set;
import shop.stampede.shared.readmodels.RowsRead.Row;

/// A page as it was sent.
///
/// @param headers those that belong to the page itself
/// @param body in the encoding that the headers name
/// @param tag of the body, with its quotation marks
/// @param rows it shows; when one of them changes the page is dropped at once
/// @param lists the read models of which it shows more than single rows
/// @param madeAt when its rendering began, of [System#nanoTime]
record KeptPage(Map<String, String> headers, byte[] body, String tag, Set<Row> rows, Set<String> lists, long madeAt) {

    /// What it takes of the heap, about, in bytes.
    int weight() {
        return 1_000 + body.length + 200 * rows.size();
    }
}
