package shop.stampede.payments.command;

/// Where a payment stands.
enum PaymentStatus {
    REQUESTED,
    AUTHORISED,
    DECLINED,
    CAPTURED,
    /// Everything that was taken has been given back, or what was set aside has been let go.
    REFUNDED;

    boolean isOpen() {
        return this == REQUESTED || this == AUTHORISED;
    }
}
