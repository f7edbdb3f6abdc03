/**
 * The permission matrix of guidance, made from every state that a group, a membership and a consent can be in: who gets
 * which page, and what stands in it. What is expected is written out here, apart from the rule that the product asks.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/domain/actor.ts';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership } from '../support/groups.ts';
import { aGuest, aMember } from '../support/people.ts';
import { get, post } from '../support/requests.ts';
import { courseId, first, second } from '../support/study.ts';

const started = new Date();
const today = dateInHelsinki(started);
const yesterday = daysAfter(today, -1);

const groups = ['open', 'archived', 'over'] as const;
const memberships = ['active', 'left', 'removed', 'run-out'] as const;
type Situation = {
  readonly group: (typeof groups)[number];
  readonly membership: (typeof memberships)[number];
  readonly quizzes: boolean;
  readonly texts: boolean;
  /** A comment was asked for on the task, and not taken back. */
  readonly asked: boolean;
};

const yesNo = [false, true] as const;
const situations: readonly Situation[] = groups.flatMap((group) =>
  memberships.flatMap((membership) =>
    yesNo.flatMap((quizzes) =>
      yesNo.flatMap((texts) => yesNo.map((asked) => ({ group, membership, quizzes, texts, asked }))),
    ),
  ),
);

/** What no other page holds, so that it is found wherever it leaks. */
const secrets = { name: 'Tuulikki Tuntematon', text: 'Kirjoitin tähän salaisen lauseen.', percent: 37 };

type World = { readonly guide: string; readonly group: string; readonly membership: string; readonly member: string };

const people = new Map<string, Promise<{ personId: string; secret: string }>>();
function person(who: string, role: Role = 'learner') {
  const known = people.get(who) ?? aMember(role);
  people.set(who, known);
  return known;
}

/** A group in the situation. The guide is one and the same, so that nothing of one group may show in another. */
async function worldOf(situation: Situation): Promise<World> {
  const [guide, member] = await Promise.all([person('guide', 'guide'), person('member')]);
  const { id: group } = await aGroup(guide, situation.group === 'over' ? { endsOn: yesterday } : {});
  const { id: membership } = await aMembership({ id: group }, member, {
    sharesQuizzes: situation.quizzes,
    sharesTexts: situation.texts,
    ...(situation.membership === 'run-out' ? { sharesUntil: yesterday } : {}),
  });
  if (situation.asked) {
    await db.sharedTask.create({ data: { membershipId: membership, course: courseId, task: 'my-contract' } });
  }
  const end = situation.membership;
  if (end === 'left' || end === 'removed') {
    // Yesterday, so that an end which a form makes is told from it.
    const endedAt = new Date(started.getTime() - 86_400_000);
    await db.membership.update({ where: { id: membership }, data: { endedAt, end } });
  }
  if (situation.group === 'archived') await db.group.update({ where: { id: group }, data: { archivedAt: new Date() } });
  await db.assignment.create({ data: { groupId: group, key: randomUUID(), course: courseId } });
  return { guide: guide.secret, group, membership, member: member.secret };
}

const addressesOf = ({ group, membership }: Pick<World, 'group' | 'membership'>) => {
  const ofGroup = `/fi/guide/groups/${group}`;
  return {
    overview: ofGroup,
    file: `${ofGroup}/overview.csv`,
    attention: `${ofGroup}/attention`,
    assignments: `${ofGroup}/assignments`,
    'new assignment': `${ofGroup}/assignments/new`,
    invitations: `${ofGroup}/invitations`,
    messages: `${ofGroup}/messages`,
    settings: `${ofGroup}/settings`,
    member: `${ofGroup}/members/${membership}`,
    task: `${ofGroup}/members/${membership}/tasks/${courseId}/${first.module}`,
  };
};

/** What a guide can send about a member, in an order in which none is in the way of the next. */
const formsOf = ({ group, membership }: Pick<World, 'group' | 'membership'>, versionId: string) => {
  const addresses = addressesOf({ group, membership });
  const key = randomUUID();
  const assigned = { what: `${courseId}/${second.module}`, weight: 'required' };
  return {
    message: { address: addresses.messages, fields: { to: membership, text: 'Hei!', key } },
    assignment: { address: addresses['new assignment'], fields: { ...assigned, to: membership, key } },
    comment: {
      address: addresses.task,
      fields: { text: 'Hyvä.', judgement: 'looks_good', version: versionId, key },
    },
    removal: { address: addresses.member, fields: { confirmed: 'yes' } },
  };
};

/** What those forms would have left behind for this membership. */
async function traces({ group, membership }: Pick<World, 'group' | 'membership'>) {
  const { personId } = await person('member');
  const [message, assignment, comment, removed] = await Promise.all([
    db.notice.count({ where: { groupId: group, personId, kind: 'reminder' } }),
    db.assignedMember.count({ where: { membershipId: membership } }),
    db.comment.count({ where: { sharedTask: { membershipId: membership } } }),
    db.membership.count({ where: { id: membership, end: 'removed', endedAt: { gt: started } } }),
  ]);
  return { message, assignment, comment, removal: removed };
}

async function read(address: string, secret: string | null): Promise<{ status: number | string; text: string }> {
  const { status, location, data } = await get(address, { secret });
  return { status: location ?? status, text: typeof data === 'string' ? data : JSON.stringify(data ?? null) };
}

beforeAll(async () => {
  const { personId } = await person('member');
  await db.account.update({ where: { personId }, data: { name: secrets.name } });
  await db.taskVersion.create({
    data: {
      personId,
      key: randomUUID(),
      course: courseId,
      task: 'my-contract',
      text: secrets.text,
      ticked: [],
      createdAt: new Date(Date.now() - 60_000),
    },
  });
  await db.attempt.create({
    data: {
      personId,
      key: randomUUID(),
      course: courseId,
      module: first.module,
      drawn: [],
      submittedAt: new Date(),
      percent: secrets.percent,
      passed: false,
    },
  });
});

describe.each(situations)('$group group, $membership, quizzes $quizzes, texts $texts, asked $asked', (situation) => {
  const isShown = situation.group === 'open' && situation.membership === 'active';
  const mayReadText = isShown && (situation.texts || situation.asked);

  it('shows the guide what was agreed to, and nothing else', async () => {
    const world = await worldOf(situation);
    const addresses = addressesOf(world);
    for (const [page, address] of Object.entries(addresses)) {
      const { status, text } = await read(address, world.guide);
      const isOfMember = page === 'member' || page === 'task';
      const expected = page === 'task' ? mayReadText : isOfMember ? isShown : true;
      expect(status, page).toBe(expected ? 200 : 404);
      expect(text.includes(secrets.text), `${page}: text`).toBe(
        (page === 'task' && mayReadText) ||
          (page === 'member' && isShown && situation.texts && text.includes(secrets.text)),
      );
      if (['overview', 'file', 'member'].includes(page)) {
        expect(text.includes(secrets.name), `${page}: name`).toBe(isShown);
      } else if (!isShown) {
        expect(text, `${page}: name`).not.toContain(secrets.name);
      }
      const showsPercent = new RegExp(`"percent",?:?${String(secrets.percent)}\\b`).test(text);
      if (!(page === 'member' && isShown && situation.quizzes)) expect(showsPercent, `${page}: result`).toBe(false);
    }
  });
});

describe.each(situations)(
  'forms: $group group, $membership, quizzes $quizzes, texts $texts, asked $asked',
  (situation) => {
    const isShown = situation.group === 'open' && situation.membership === 'active';
    const works = {
      message: isShown,
      assignment: isShown,
      comment: isShown && situation.asked,
      removal: isShown,
    };

    it('reach the member while they show something, and do nothing otherwise', async () => {
      const world = await worldOf(situation);
      const { id: versionId } = await db.taskVersion.findFirstOrThrow({ where: { text: secrets.text } });
      for (const [form, { address, fields }] of Object.entries(formsOf(world, versionId))) {
        const before = await traces(world);
        const { status } = await post(address, fields, { secret: world.guide });
        const isDone = new Map(Object.entries(works)).get(form) ?? false;
        if (isDone) expect(status, form).toBe(303);
        else expect([404, 409, 422], form).toContain(status);
        expect(await traces(world), form).toEqual(isDone ? { ...before, [form]: 1 } : before);
      }
    });
  },
);

describe('strangers', () => {
  const open: Situation = { group: 'open', membership: 'active', quizzes: true, texts: true, asked: true };

  it.each([
    ['a guide of another group', 'guide'],
    ['an operator who is no guide of it', 'operator'],
    ['a learner', 'learner'],
  ] as const)('%s gets the same answer for these ids as for ids that do not exist', async (_who, role) => {
    const world = await worldOf(open);
    const { secret } = await aMember(role);
    const real = addressesOf(world);
    const wrong = addressesOf({ group: randomUUID(), membership: randomUUID() });
    const nowhere = Object.values(wrong);
    for (const [index, [page, address]] of Object.entries(real).entries()) {
      const [theirs, nobodys] = [await read(address, secret), await read(nowhere[index] ?? '', secret)];
      expect(theirs, page).toEqual(nobodys);
      expect(theirs.status, page).toBe(404);
    }
  });

  it.each(['guide', 'operator', 'learner'] as const)('as %s, their forms do nothing', async (role) => {
    const world = await worldOf(open);
    const { id: versionId } = await db.taskVersion.findFirstOrThrow({ where: { text: secrets.text } });
    const { secret } = await aMember(role);
    const before = await traces(world);
    const wrong = Object.values(formsOf({ group: randomUUID(), membership: randomUUID() }, versionId));
    for (const [index, { address, fields }] of Object.values(formsOf(world, versionId)).entries()) {
      const { status } = await post(address, fields, { secret });
      expect(status).toBe(404);
      const nowhere = wrong[index];
      if (nowhere) expect((await post(nowhere.address, nowhere.fields, { secret })).status).toBe(404);
    }
    expect(await traces(world)).toEqual(before);
    const mine = { intent: 'leave', confirmed: 'yes' };
    expect((await post(`/fi/my-groups/${world.membership}`, mine, { secret })).status).toBe(404);
    expect((await post(`/fi/my-groups/${world.membership}`, mine, { secret: world.guide })).status).toBe(404);
    expect(await db.membership.count({ where: { id: world.membership, endedAt: null } })).toBe(1);
  });

  it('the member is no guide of the group either, and reads their own side', async () => {
    const world = await worldOf(open);
    for (const address of Object.values(addressesOf(world))) {
      expect((await read(address, world.member)).status).toBe(404);
    }
    expect((await read(`/fi/my-groups/${world.membership}`, world.member)).status).toBe(200);
    const other = await aMember();
    expect(await read(`/fi/my-groups/${world.membership}`, other.secret)).toEqual(
      await read(`/fi/my-groups/${randomUUID()}`, other.secret),
    );
    expect((await read(`/fi/my-groups/${world.membership}`, world.guide)).status).toBe(404);
  });

  it('without an account one is asked to sign in, whether the group exists or not', async () => {
    const world = await worldOf(open);
    const guest = await aGuest();
    for (const secret of [null, guest.secret]) {
      for (const address of Object.values(addressesOf(world))) {
        expect((await read(address, secret)).status).toBe(`/fi/sign-in?next=${encodeURIComponent(address)}`);
      }
    }
  });

  it('a member of another group of the same guide is not found through this one', async () => {
    const [one, two] = [await worldOf(open), await worldOf(open)];
    const crossed = addressesOf({ group: one.group, membership: two.membership });
    expect((await read(crossed.member, one.guide)).status).toBe(404);
    expect((await read(crossed.task, one.guide)).status).toBe(404);
  });
});

describe('narrowing', () => {
  it('counts at the guide’s next request', async () => {
    const world = await worldOf({ group: 'open', membership: 'active', quizzes: true, texts: true, asked: false });
    const { task, member } = addressesOf(world);
    expect((await read(task, world.guide)).text).toContain(secrets.text);
    await db.membership.update({ where: { id: world.membership }, data: { sharesTexts: false } });
    expect((await read(task, world.guide)).status).toBe(404);
    expect((await read(member, world.guide)).text).not.toContain(secrets.text);
  });
});
