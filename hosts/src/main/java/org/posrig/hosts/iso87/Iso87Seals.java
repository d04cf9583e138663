package org.posrig.hosts.iso87;

import java.util.Optional;
import java.util.function.Function;
import org.posrig.hosts.acquirer.Seals;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.crypto.Dukpt;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.meaning.Authenticity;
import org.posrig.net.Direction;

/// MACs as an onlooker sees them. A request names its key; an answer is known by the keys of the
/// requests before it.
final class Iso87Seals implements Seals {
  private final Dialect dialect;
  private final MessageKeys keys;
  private final Iso87Seal seal;
  private final boolean used;

  /// @param used whether messages are authenticated at all
  Iso87Seals(Dialect dialect, MessageKeys keys, boolean used) {
    this.dialect = dialect;
    this.keys = keys;
    this.seal = new Iso87Seal(dialect);
    this.used = used;
  }

  @Override
  public Authenticity of(MessageFrame frame, Message message, Direction direction) {
    Optional<Dukpt.Keys> own = direction == Direction.TO_HOST ? keys.of(message) : Optional.empty();
    if (!used) return Authenticity.UNUSED;
    if (field(message) == 0) return Authenticity.ABSENT;
    boolean known = own.isPresent() || !keys.recent().isEmpty();
    if (!known) return Authenticity.UNDECIDED;
    return signer(frame, message, direction).isPresent()
        ? Authenticity.VALID
        : Authenticity.INVALID;
  }

  @Override
  public byte[] again(MessageFrame frame, Message original, Message changed, Direction direction) {
    return signer(frame, original, direction)
        .or(() -> keys.newest().map(side(direction)))
        .filter(_ -> field(changed) > 0)
        .map(key -> seal.sealed(changed, key))
        .orElseGet(() -> dialect.codec().pack(changed));
  }

  private Optional<Des> signer(MessageFrame frame, Message message, Direction direction) {
    Optional<Des> own =
        direction == Direction.TO_HOST ? keys.of(message).map(side(direction)) : Optional.empty();
    if (own.isPresent()) return own.filter(key -> seal.isRight(frame.body(), message, key));
    return keys.recent().reversed().stream()
        .map(side(direction))
        .filter(key -> seal.isRight(frame.body(), message, key))
        .findFirst();
  }

  private static Function<Dukpt.Keys, Des> side(Direction direction) {
    return direction == Direction.TO_HOST ? Dukpt.Keys::macRequest : Dukpt.Keys::macAnswer;
  }

  @Override
  public int field(Message message) {
    return Iso87Seal.field(message);
  }
}
