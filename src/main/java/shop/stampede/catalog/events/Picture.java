package shop.stampede.catalog.events;

/// A picture's address and what it shows in words.
public record Picture(String url, String alt) {}
