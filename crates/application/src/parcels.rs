//! Letters that are handed over together. Which those are is written down before they leave: whoever asks the provider
//! again, on this node or another, asks for the same letters under the same name, and gets the same answer.

use crate::courier::{Settled, unreadable};
use crate::gatepost::Gatepost;
use crate::ports::{Clock, Due, Letter, MailLook, Mailer, Ports, Store, StoreError};
use gatepost_domain::delivery::{HandOver, Progress, Way};
use gatepost_domain::id::ParcelId;

/// Sorts letters into errands: those of a parcel together, fresh ones up to `most` together, and each that may have been
/// taken before, or is withheld, alone.
pub fn sorted(letters: Vec<Due>, most: usize) -> Vec<Vec<Due>> {
    let mut errands: Vec<Vec<Due>> = Vec::new();
    let mut fresh: Vec<Due> = Vec::new();
    for due in letters {
        let parcel = due.delivery.parcel;
        let of_same =
            |errand: &&mut Vec<Due>| errand.first().is_some_and(|first| first.delivery.parcel == parcel);
        if due.delivery.is_unencumbered() && most > 1 {
            fresh.push(due);
        } else if parcel.is_some()
            && let Some(errand) = errands.iter_mut().find(of_same)
        {
            errand.push(due);
        } else {
            errands.push(vec![due]);
        }
    }
    errands.extend(fresh.chunks(most.max(1)).map(<[Due]>::to_vec));
    errands
}

impl<P: Ports> Gatepost<P> {
    /// Hands the letters of one errand over, and says what became of each. Letters that somebody else took meanwhile are
    /// left out.
    pub async fn hand_over_errand(&self, mut errand: Vec<Due>) -> Vec<Settled> {
        let parcel = errand.first().and_then(|first| first.delivery.parcel);
        match (parcel, errand.len()) {
            (_, 0) => Vec::new(),
            (Some(parcel), _) => self.ask_again(parcel, errand).await,
            (None, 1) => match errand.pop() {
                Some(due) => vec![self.hand_over(due).await],
                None => Vec::new(),
            },
            (None, _) => self.hand_over_fresh(errand).await,
        }
    }

    /// Packs letters that nobody was asked to take yet, and hands the parcel over.
    async fn hand_over_fresh(&self, errand: Vec<Due>) -> Vec<Settled> {
        let mut settled = Vec::new();
        let mut written = Vec::with_capacity(errand.len());
        for due in errand {
            let late = due.delivery.must_be_in_time(self.parts.clock.now()).err();
            match (late, self.letter_at_any_time(&due).await) {
                (Some(progress), _) | (None, Err(progress)) => {
                    settled.push(Settled { due, progress, answer: None });
                }
                (None, Ok(Err(error))) => settled.push(self.came_to(due, unreadable(&error), 0)),
                (None, Ok(Ok(letter))) => written.push((due, letter)),
            }
        }
        written.sort_by_key(|(due, _)| due.delivery.id);
        let parcel = ParcelId::new(self.parts.clock.now(), self.chance());
        let names: Vec<_> =
            written.iter().map(|(due, _)| (due.delivery.app.clone(), due.delivery.id)).collect();
        let packed = match self.parts.store.pack_letters(self.worker, parcel, &names).await {
            Ok(packed) => packed,
            Err(error) => {
                let away = HandOver::Away { why: format!("letters can't be packed: {error}") };
                settled.extend(written.into_iter().map(|(due, _)| self.came_to(due, away.clone(), 0)));
                return settled;
            }
        };
        let (dues, letters): (Vec<_>, Vec<_>) =
            written.into_iter().filter(|(due, _)| packed.contains(&due.delivery.id)).unzip();
        let answers = self.ask(parcel, &letters).await;
        settled.extend(self.settle_all(parcel, dues, &letters, answers));
        settled
    }

    /// Asks for a parcel again: for all its letters, whatever became of them and whoever has them now.
    async fn ask_again(&self, parcel: ParcelId, errand: Vec<Due>) -> Vec<Settled> {
        let now = self.parts.clock.now();
        let (in_time, late): (Vec<_>, Vec<_>) =
            errand.into_iter().partition(|due| due.delivery.must_be_in_time(now).is_ok());
        let mut settled: Vec<_> = late
            .into_iter()
            .filter_map(|due| {
                let progress = due.delivery.must_be_in_time(now).err()?;
                Some(Settled { due, progress, answer: None })
            })
            .collect();
        if in_time.is_empty() {
            return settled;
        }
        let (letters, answers) = match self.letters_of(parcel).await {
            Ok(Ok(letters)) => {
                let answers = self.ask(parcel, &letters).await;
                (letters, answers)
            }
            Ok(Err(progress)) => {
                let all =
                    in_time.into_iter().map(|due| Settled { due, progress: progress.clone(), answer: None });
                settled.extend(all);
                return settled;
            }
            Err(error) => (Vec::new(), vec![unreadable(&error); in_time.len()]),
        };
        settled.extend(self.settle_all(parcel, in_time, &letters, answers));
        settled
    }

    /// What was in that parcel, to the byte.
    async fn letters_of(&self, parcel: ParcelId) -> Result<Result<Vec<Letter>, Progress>, StoreError> {
        let dues = self.parts.store.look().await?.parcel(parcel).await?;
        let mut letters = Vec::with_capacity(dues.len());
        for due in dues {
            match self.letter_at_any_time(&due).await {
                // One that was written down as sent may be in doubt all the same, for whoever else could take it.
                Ok(letter) => letters.push(Letter { doubt: Some(Way::First), ..letter? }),
                Err(progress) => return Ok(Err(progress)),
            }
        }
        Ok(Ok(letters))
    }

    async fn ask(&self, parcel: ParcelId, letters: &[Letter]) -> Vec<HandOver> {
        if letters.is_empty() {
            Vec::new()
        } else {
            self.parts.mailer.hand_over_together(parcel, letters).await
        }
    }

    /// What becomes of letters by the answers to those of a parcel. All are tried again at one moment, so that one request
    /// does for them.
    fn settle_all(
        &self,
        parcel: ParcelId,
        dues: Vec<Due>,
        letters: &[Letter],
        answers: Vec<HandOver>,
    ) -> Vec<Settled> {
        let [.., chance] = parcel.bits().to_be_bytes();
        let of_letter = |due: &Due| {
            let place = letters.iter().position(|letter| letter.id == due.delivery.id);
            place
                .and_then(|place| answers.get(place))
                .or(answers.first().filter(|_| letters.is_empty()))
                .cloned()
        };
        dues.into_iter()
            .map(|due| {
                let silence =
                    || HandOver::InDoubt { why: "no word of this letter".to_owned(), way: Way::First };
                let answer = of_letter(&due).unwrap_or_else(silence);
                self.came_to(due, answer, chance)
            })
            .collect()
    }

    fn came_to(&self, due: Due, answer: HandOver, chance: u8) -> Settled {
        let progress = due.delivery.after(answer.clone(), chance, self.parts.clock.now());
        Settled { due, progress, answer: Some(answer) }
    }
}
