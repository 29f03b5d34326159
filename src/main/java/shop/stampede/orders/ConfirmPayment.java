package shop.stampede.orders;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// What became of a card payment. Sent by the shop itself when payments tells it.
public record ConfirmPayment(OrderId id, Outcome outcome) implements Command<ConfirmPayment.Result> {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outcome.Paid.class, name = "paid"),
        @JsonSubTypes.Type(value = Outcome.Authorised.class, name = "authorised"),
        @JsonSubTypes.Type(value = Outcome.Declined.class, name = "declined")
    })
    public sealed interface Outcome {

        record Paid(String reference) implements Outcome {}

        record Authorised(String reference) implements Outcome {}

        record Declined(String reason) implements Outcome {}
    }

    public sealed interface Result extends CommandResult {

        record Confirmed(OrderId id) implements Result {}

        /// The order was cancelled meanwhile: the money goes back.
        record GivenBack(OrderId id) implements Result {}

        /// The order does not wait for this (any more).
        record NotWaiting(OrderId id) implements Result, Refusal {}
    }
}
