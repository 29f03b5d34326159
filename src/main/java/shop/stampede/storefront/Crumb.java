package shop.stampede.storefront;

/// A step of the way from the top of the shop to a page.
///
/// @param path an address of this shop
public record Crumb(String path, String name) {}
