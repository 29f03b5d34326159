package shop.stampede.storefront.pagecache;

/// What a page is the same for.
///
/// @param address path and query
/// @param language of whoever asks
/// @param pieces in their cart, the only thing on the page that differs from person to person
/// @param part whether htmx asks for it, which makes another answer
/// @param zipped whether they take gzip
record PageKey(String address, String language, int pieces, boolean part, boolean zipped) {}
