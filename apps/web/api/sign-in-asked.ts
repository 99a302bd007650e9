// Was an act refused because somebody must sign in once more?
import { useQuery } from '@tanstack/react-query';
import { queryClient, signInAskedKey } from './query-client.js';

export const useAskedToSignIn = (): boolean => useQuery({ queryKey: signInAskedKey, queryFn: () => false, staleTime: Infinity, initialData: false }).data;

export const noLongerAsked = (): void => void queryClient.setQueryData(signInAskedKey, false);
