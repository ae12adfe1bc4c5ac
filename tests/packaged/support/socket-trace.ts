/** Reads what strace wrote about sockets. */

/** What a program did with a socket that reaches beyond this computer's own files. */
export interface SocketUse {
  /** The line of the trace, from the call's name on. */
  readonly call: string;
  readonly pid: number;
}

/** One line: the process, the call and its arguments; continued calls name their socket on the first half. */
const LINE = /^(\d+) +(socket|connect|bind|listen|sendto|sendmsg|sendmmsg)\((.*)$/;
/** Sockets that are no more than a file of this computer. */
const OF_THIS_COMPUTER = /^(AF_UNIX\b|\d+<UNIX(-[A-Z]+)?:)/;
/** The kernel's own news about devices and addresses. */
const OF_THE_KERNEL = /^(AF_NETLINK\b|\d+<NETLINK:)/;

/** Every use of a socket that is neither a file of this computer nor talks to the kernel alone. */
export function networkUses(trace: string): readonly SocketUse[] {
  return usesIn(trace).filter(({ rest }) => !OF_THIS_COMPUTER.test(rest) && !OF_THE_KERNEL.test(rest));
}

/** How many sockets of files were opened: none means that nothing was traced. */
export function countLocalSockets(trace: string): number {
  return usesIn(trace).filter(({ call, rest }) => call.startsWith('socket') && OF_THIS_COMPUTER.test(rest))
    .length;
}

/** The protocols in which the kernel was listened to. */
export function kernelProtocols(trace: string): ReadonlySet<string> {
  const sockets = usesIn(trace).filter(({ call }) => call.startsWith('socket(AF_NETLINK'));
  return new Set(sockets.flatMap(({ rest }) => /NETLINK_[A-Z_]+/.exec(rest) ?? []));
}

function usesIn(trace: string): readonly (SocketUse & { rest: string })[] {
  return trace.split('\n').flatMap((line) => {
    const [, pid, name, rest] = LINE.exec(line) ?? [];
    if (name === undefined || rest === undefined) return [];
    return [{ pid: Number(pid), call: `${name}(${rest}`, rest }];
  });
}
