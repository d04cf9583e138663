package org.posrig.second.setting;

import org.posrig.secret.Secret;

/// What was injected in the factory.
///
/// @param initial the DUKPT initial key, 16 bytes
/// @param serial its key serial number with counter 0, 20 hexadecimal digits
/// @param pad the key under which PIN keys travel to the pad, 16 bytes
public record Keys(Secret initial, String serial, Secret pad) {}
