/** The icons of the house: a few from lucide, one stroke, always beside a word and so hidden from screen readers. */
import {
  ArrowLeft,
  ArrowRight,
  ArrowUpRight,
  BadgeCheck,
  Ban,
  BookOpen,
  Check,
  CircleAlert,
  CircleCheck,
  CircleQuestionMark,
  CircleX,
  Clock,
  Download,
  Footprints,
  Info,
  Languages,
  ListChecks,
  Lock,
  LockOpen,
  type LucideIcon,
  Map as MapIcon,
  PencilLine,
  Printer,
  Search,
  ShieldCheck,
  Signpost,
  UserRound,
  Users,
  X,
} from 'lucide-react';

const icons = {
  alert: CircleAlert,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  'arrow-out': ArrowUpRight,
  verified: BadgeCheck,
  revoked: Ban,
  lesson: BookOpen,
  check: Check,
  right: CircleCheck,
  wrong: CircleX,
  unknown: CircleQuestionMark,
  clock: Clock,
  close: X,
  download: Download,
  steps: Footprints,
  info: Info,
  language: Languages,
  quiz: ListChecks,
  closed: Lock,
  open: LockOpen,
  map: MapIcon,
  task: PencilLine,
  print: Printer,
  search: Search,
  signature: ShieldCheck,
  signpost: Signpost,
  person: UserRound,
  people: Users,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

/** `size` in CSS pixels at 100 % zoom. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const Drawing = icons[name];
  return <Drawing size={size} strokeWidth={1.75} aria-hidden />;
}
