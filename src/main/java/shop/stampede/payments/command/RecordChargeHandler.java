package shop.stampede.payments.command;

import org.springframework.stereotype.Component;
import shop.stampede.payments.RecordCharge;
import shop.stampede.payments.RecordCharge.Result;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;

@Component
class RecordChargeHandler implements CommandHandler<RecordCharge, Result> {

    private final Payments payments;

    RecordChargeHandler(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Result handle(RecordCharge command, CommandContext context) {
        var payment = payments.findById(command.reference())
                .filter(waiting -> waiting.record(command.attempt(), command.outcome(), context.at()));
        payment.ifPresent(payments::save);
        return payment.isPresent()
                ? new Result.Recorded(command.reference())
                : new Result.NotWaiting(command.reference());
    }
}
