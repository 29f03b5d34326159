/// The way every change takes: a command record, one handler, one gateway that makes it happen exactly once.
@NamedInterface("commands")
@NullMarked
package shop.stampede.shared.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
