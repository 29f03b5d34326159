package shop.stampede.payments;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A bank's answer to a charge.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChargeOutcome.Captured.class, name = "captured"),
    @JsonSubTypes.Type(value = ChargeOutcome.Authorised.class, name = "authorised"),
    @JsonSubTypes.Type(value = ChargeOutcome.Declined.class, name = "declined")
})
public sealed interface ChargeOutcome {

    /// The money is ours.
    ///
    /// @param transaction the bank's name for it
    record Captured(String transaction) implements ChargeOutcome {}

    /// The money is set aside and comes later.
    record Authorised(String transaction) implements ChargeOutcome {}

    /// @param reason for the shopper to read
    record Declined(String reason) implements ChargeOutcome {}
}
