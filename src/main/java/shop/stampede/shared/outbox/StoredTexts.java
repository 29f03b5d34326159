package shop.stampede.shared.outbox;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// For each event object that came out of the outbox, the text it came from, for as long as the object lives.
/// By identity: an equal event may stand in another row in another version.
final class StoredTexts {

    private final Map<Reference<?>, String> texts = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    void remember(Object event, String text) {
        for (var collected = gone.poll(); collected != null; collected = gone.poll()) {
            texts.remove(collected);
        }
        texts.put(new Identity(event, gone), text);
    }

    @Nullable
    String of(Object event) {
        return texts.isEmpty() ? null : texts.get(new Identity(event, null));
    }

    private static final class Identity extends WeakReference<Object> {

        private final int hash;

        Identity(Object event, @Nullable ReferenceQueue<Object> queue) {
            super(event, queue);
            hash = System.identityHashCode(event);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Identity identity && get() != null && identity.refersTo(get());
        }
    }
}
