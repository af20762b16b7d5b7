/** Nouns for people: those who act for their state, and those who are somebody of their own. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** `the German government`, `US forces`: the state itself acts. */
export const REPRESENTING: ReadonlySet<string> = words(
  'government authority official force troop soldier army navy military police parliament ministry minister administration regime warship warplane aircraft jet tank gunboat helicopter bulldozer diplomat embassy mediator delegation negotiator leadership side state presidency cabinet court congress senate lawmaker officer commander general spokesman spokesperson spokeswoman president premier chancellor leader ambassador envoy airforce intelligence border patrol drone missile barrage salvo rocket shell predator artillery cutter coastguard frigate destroyer submarine counterpart team representative delegate agent council commission assembly junta security district prosecutor judge legislator member partner ally firm capital people nation country republic vessel fleet plane bomber gunship unit commando marine paratrooper peacekeeper contingent guard personnel office secretary director chief boss king emir ruler',
);

/** `Afghan rebels`, `French farmers`: a group with a name of its own. */
export const GROUPS: ReadonlyMap<string, 'GROUP' | 'ARMED_GROUP'> = new Map([
  ...'rebel guerrilla guerilla militant militia militiaman insurgent separatist fighter gunman terrorist paramilitary jihadist hacker bomber'
    .split(' ')
    .map((noun): [string, 'ARMED_GROUP'] => [noun, 'ARMED_GROUP']),
  ...'protester demonstrator farmer worker student prisoner refugee civilian villager resident immigrant migrant teacher doctor journalist activist youth national citizen detainee inmate settler believer nationalist opposition union group party movement faction politician woman man child crowd trucker miner strikers striker lawyer monk supporter opponent dissident reporter correspondent jurist businessman newspaper inhabitant prisoner passenger hostage gang cleric leader minority community victim fisherman driver trader stakeholder actor coalition alliance front faction cartel brigade collective militia hundred thousand dozen million scores organisation organization agency network camp website web site'
    .split(' ')
    .map((noun): [string, 'GROUP'] => [noun, 'GROUP']),
]);

/** `a group of Moroccan diplomats`: the people stand behind `of`. */
export const COLLECTIVES: ReadonlySet<string> = words(
  'group number member leader thousand hundred dozen million score team delegation majority coalition series leadership government president king head representative delegate troop force official authority army people first wave part some many most patch handful crowd capital ministry parliament administration minister police citizen resident party mission half percent welfare right head chief',
);

/** `Western allies`, `European diplomats`: several of them are a group where no state of the authority is named. */
export const SEVERAL: ReadonlySet<string> = words(
  'ally partner backer diplomat official power government state nation country neighbour neighbor capital envoy',
);

/** People who act for nobody that the words name. */
export const PEOPLE: ReadonlySet<string> = words(
  'diplomat official delegation convoy worker staff personnel employee pilgrim patient tourist volunteer medic priest monk trader lawmaker candidate politician mourner peacekeeper observer inspector aid-worker sailor crew executive businesspeople',
);
