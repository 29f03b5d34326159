package shop.stampede.shared.journal;

/// A fact about one aggregate, in the past tense, with everything a listener needs.
///
/// Implemented by records with flat wire types. Published by an aggregate when it is saved, inside a command's
/// transaction; kept in the journal for good and delivered to listeners at least once, in any order. The class name
/// is stored with each delivery: an event class is never renamed or moved, and its shape changes only together with
/// its [EventVersion].
public interface DomainEvent {

    /// The kind of aggregate, lower case: `order`.
    String aggregateType();

    String aggregateId();

    /// The aggregate's version after the change; grows with each save of the aggregate.
    long aggregateVersion();
}
