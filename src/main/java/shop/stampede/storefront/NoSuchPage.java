package shop.stampede.storefront;

/// Nothing can be seen under this address, or not by this shopper.
public final class NoSuchPage extends RuntimeException {}
