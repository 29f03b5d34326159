package shop.stampede.shared.readmodels;

import shop.stampede.shared.commands.CommandResult;

/// What becomes of a wish for long work on a read model.
public sealed interface JobRequest extends CommandResult {

    /// It is begun within a second; its progress is in [ReadModelState#job()].
    record Requested(String model, long job) implements JobRequest {}

    record NoSuchReadModel(String model) implements JobRequest, Refusal {}

    /// There is other work under way on it, which is to be waited for or called off first.
    record AlreadyAtWork(String model) implements JobRequest, Refusal {}
}
