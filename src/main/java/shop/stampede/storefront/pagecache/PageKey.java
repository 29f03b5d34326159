package shop.stampede.storefront.pagecache;

/// What a page is the same for.
///
/// @param site as the reader knows it, for some addresses on a page name it
/// @param address path and query
/// @param language of whoever asks
/// @param pieces in their cart, the only thing on the page that differs from person to person
/// @param part whether htmx asks for it, which makes another answer
/// @param zipped whether they take gzip
record PageKey(Site site, String address, String language, int pieces, boolean part, boolean zipped) {

    record Site(String scheme, String host, int port) {}

    PageKey in(String otherLanguage) {
        return language.equals(otherLanguage) ? this : new PageKey(site, address, otherLanguage, pieces, part, zipped);
    }
}
