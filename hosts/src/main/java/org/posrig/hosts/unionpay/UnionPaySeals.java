package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.hosts.acquirer.IsoLinkDialect;
import org.posrig.hosts.acquirer.Recall;
import org.posrig.hosts.acquirer.Seals;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Codec;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.meaning.Authenticity;
import org.posrig.net.Direction;

/// F64 under the working keys of the last sign-ins.
final class UnionPaySeals implements Seals {
  private final Codec codec;
  private final KeyRing keys;

  UnionPaySeals(Dialect dialect, KeyRing keys) {
    this.codec = dialect.codec();
    this.keys = keys;
  }

  static IsoLinkDialect link(Dialect dialect, KeyRing keys) {
    return new IsoLinkDialect(dialect, new UnionPaySeals(dialect, keys), Recall.NONE);
  }

  @Override
  public Authenticity of(MessageFrame frame, Message message, Direction direction) {
    if (!message.has(Signature.FIELD)) return Authenticity.ABSENT;
    if (keys.newest().isEmpty()) return Authenticity.UNDECIDED;
    return signer(frame, message).isPresent() ? Authenticity.VALID : Authenticity.INVALID;
  }

  @Override
  public byte[] again(MessageFrame frame, Message original, Message changed, Direction direction) {
    return signer(frame, original)
        .or(keys::newest)
        .filter(_ -> changed.has(Signature.FIELD))
        .map(key -> Signature.signed(codec, changed, key))
        .orElseGet(() -> codec.pack(changed));
  }

  @Override
  public int field(Message message) {
    return message.has(Signature.FIELD) ? Signature.FIELD : 0;
  }

  private Optional<WorkingKeys> signer(MessageFrame frame, Message message) {
    return message.has(Signature.FIELD)
        ? keys.match(Signature.mab(frame.body()), message.field(Signature.FIELD))
        : Optional.empty();
  }
}
