package org.posrig.hosts.unionpay;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.posrig.fault.HostFault;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.secret.Secret;
import org.posrig.text.Sentence;

/// Sign-in: working keys and the batch number. Sign-off ends the keys; an echo changes nothing.
final class SignIns {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private final UnionPayState state;

  SignIns(UnionPayState state) {
    this.state = state;
  }

  UnionPayHandler signIn() {
    return new SignIn();
  }

  UnionPayHandler signOff() {
    return new Always(
        (code) -> {
          state.keys().drop();
          return Decision.of(code, Sentence.of("host.signed-off"));
        });
  }

  UnionPayHandler echo() {
    return new Always(code -> Decision.of(code, Sentence.of("host.echo")));
  }

  /// Nothing to refuse.
  private record Always(java.util.function.Function<String, Decision> work)
      implements UnionPayHandler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      return Optional.empty();
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      return work.apply(code);
    }
  }

  private final class SignIn implements UnionPayHandler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      return Optional.empty();
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      WorkingKeys keys = state.keyMaker.make(request.networkCode());
      state.keys().offer(keys);
      keys.all().forEach(state.journal::hide);
      String batch = state.batch().signIn(request.batch());
      byte[] wrapped =
          mischief
              .use(HostFault.BadKeys.class)
              .map(bad -> spoilt(keys, bad))
              .orElseGet(() -> keys.wrapped(master()));
      return Decision.of(code, Sentence.of("host.signed-in", batch))
          .with(60, "00" + batch + request.networkCode())
          .with(62, HEX.formatHex(wrapped));
    }

    private Des master() {
      return state.identity().orElseThrow().master();
    }

    private byte[] spoilt(WorkingKeys keys, HostFault.BadKeys bad) {
      byte[] right = keys.wrapped(master());
      int group = keys.groupBytes();
      return switch (bad.trouble()) {
        case OTHER_MASTER_KEY -> keys.wrapped(otherMaster());
        case DAMAGED_PIN_KEY -> flipped(right, 0);
        case DAMAGED_MAC_KEY -> flipped(right, group);
        case DAMAGED_TRACK_KEY -> flipped(right, Math.min(2 * group, right.length - group));
        case WRONG_CHECK_VALUE -> flipped(right, group - 1);
        case TOO_SHORT -> Arrays.copyOf(right, group == 12 ? 12 : 24);
      };
    }

    private Des otherMaster() {
      byte[] other = master().key().reveal();
      for (int i = 0; i < other.length; i++) other[i] ^= 0x5A;
      return new Des(Secret.of(other));
    }

    private static byte[] flipped(byte[] bytes, int at) {
      byte[] result = bytes.clone();
      result[at] ^= 0x10;
      return result;
    }
  }
}
