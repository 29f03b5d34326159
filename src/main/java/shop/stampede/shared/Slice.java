package shop.stampede.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list and the cursor of the next one; `null` where the list ends.
/// Nothing is counted: a page costs the same on the first and on the thousandth.
public record Slice<T>(List<T> items, @Nullable String next) {

    public <S> Slice<S> map(Function<? super T, S> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return items.isEmpty();
    }
}
