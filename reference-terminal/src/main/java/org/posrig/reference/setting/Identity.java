package org.posrig.reference.setting;

import org.posrig.secret.Secret;

/// Who the terminal is to its host.
///
/// @param tpdu ten digits
/// @param header twelve digits (host-protocol.md 1.2)
/// @param masterKey 16 bytes
public record Identity(
    String terminal,
    String merchant,
    String merchantName,
    String tpdu,
    String header,
    Secret masterKey) {}
