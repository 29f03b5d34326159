package shop.stampede.shared.commands;

import java.time.Duration;
import java.time.Instant;

/// The commands of one minute.
///
/// @param at its beginning
/// @param p99 what 99 in 100 of them took at most
public record CommandMinute(Instant at, int commands, int refused, Duration p99) {}
