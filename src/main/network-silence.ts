/** Chromium's own background traffic, switched off before it starts: the program never uses the network. */
import type { CommandLine } from 'electron';

/** Adds the switches; must run before the program is ready. */
export function silenceNetwork(commandLine: CommandLine): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'disable-crash-reporter',
  ]) {
    commandLine.appendSwitch(name);
  }
  // Whatever slips past the request filter finds no host: no name resolves, not even a literal address.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}
