package shop.stampede.inventory.events;

import shop.stampede.inventory.Availability;

/// What a shopper sees of the stock is different now: another word, or another count while only a few are left.
///
/// @param version of the stock item; a copy keeps the highest it has seen
/// @param left pieces that can be bought; meant to be shown only where the availability is low
public record AvailabilityChanged(String sku, long version, Availability availability, int left)
        implements StockEvent {}
